/* What a program for Windows does of its own accord to be as elsewhere: stdout takes bytes as they are. Its manifest, beside
 * this, makes UTF-8 of argv. */
#include <fcntl.h>
#include <io.h>

__attribute__((constructor)) static void binary_stdout(void) {
    _setmode(1, _O_BINARY);
}
