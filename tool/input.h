/* What a command is given to send. */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>

/*
 * The word, or what standard input holds where the word is NULL or "-": a text to release with free. Ends the program when
 * that cannot be read, or holds a NUL.
 */
char *input_text(const char *word);

/*
 * Whether a question is answered with yes: by "y" of the one who sits at the terminal. Where nobody does, there is nobody to
 * ask, and it is.
 */
bool input_confirms(const char *format, ...);

#endif
