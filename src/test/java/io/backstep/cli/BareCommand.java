package io.backstep.cli;

import picocli.CommandLine.Command;

/** Stands above the command that is tested, as the program does. */
@Command(name = "backstep")
final class BareCommand implements Runnable {
    @Override
    public void run() {
        throw new IllegalStateException("a sub-command is given");
    }
}
