/* Clang defines TARGET_OS_OSX and the like by itself. */
