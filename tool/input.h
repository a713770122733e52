/* What a command is given to send. */
#ifndef INPUT_H
#define INPUT_H

/*
 * The word, or what standard input holds where the word is NULL or "-": a text to release with free. Ends the program when
 * that cannot be read, or holds a NUL.
 */
char *input_text(const char *word);

#endif
