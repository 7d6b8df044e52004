/** What a person has set for all documents, and where it is kept. */
package io.backstep.ui.settings;
