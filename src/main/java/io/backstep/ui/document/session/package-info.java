/** Keeping what a learner has in hand, so that it is offered again however the program ended. */
package io.backstep.ui.document.session;
