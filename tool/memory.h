#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>
#include <stdio.h>

/* As realloc, but ends the program when there is no memory. */
void *memory_resize(void *memory, size_t count, size_t size);

/* As open_memstream, but ends the program when there is no memory. Close it by memory_close: then the text is there. */
FILE *memory_open(char **text, size_t *len);
void memory_close(FILE *stream);

#endif
