package io.backstep.audit;

import java.util.List;

/** One thing to look for in a shown scene. Called on the FX thread. */
@FunctionalInterface
interface SceneCheck {
    List<Finding> findings(AuditedScene audited);
}
