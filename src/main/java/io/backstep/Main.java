package io.backstep;

/** Starts Backstep: the window when no sub-command is given, the command line otherwise. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
