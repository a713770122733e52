#define _XOPEN_SOURCE 700
#define _DARWIN_C_SOURCE /* TIOCGWINSZ */
#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static bool entered;
static bool has_keyboard;
static struct termios before;

bool terminal_can_redraw(int fd) {
    const char *kind = getenv("TERM");
    return isatty(fd) && kind != NULL && kind[0] != '\0' && strcmp(kind, "dumb") != 0;
}

bool terminal_has_styles(int fd) {
    const char *no_color = getenv("NO_COLOR");
    return terminal_can_redraw(fd) && (no_color == NULL || no_color[0] == '\0');
}

struct terminal_size terminal_size(int fd) {
    struct terminal_size size = {80, 24};
    struct winsize window;
    if (ioctl(fd, TIOCGWINSZ, &window) == 0 && window.ws_col > 0 && window.ws_row > 0) {
        size.columns = window.ws_col;
        size.lines = window.ws_row;
    }
    return size;
}

void screen_write(const char *bytes, size_t len) {
    while (len > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, len);
        if (written < 0) {
            return; /* the terminal is gone, of which a signal tells */
        }
        bytes += written;
        len -= (size_t)written;
    }
}

static void screen_command(const char *command) {
    screen_write(command, strlen(command));
}

static void hide_typing(void) {
    if (has_keyboard) {
        struct termios quiet = before;
        quiet.c_lflag &= ~(tcflag_t)(ECHO | ICANON);
        tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
    }
}

void screen_enter(void) {
    static bool leaves_at_exit;
    if (!leaves_at_exit) {
        leaves_at_exit = atexit(screen_leave) == 0;
    }
    if (!entered) {
        has_keyboard = tcgetattr(STDIN_FILENO, &before) == 0;
        entered = true;
    }
    hide_typing();
    screen_command("\x1b[?1049h\x1b[?25l\x1b[?7l");
}

void screen_leave(void) {
    if (entered) {
        entered = false;
        screen_command("\x1b[?7h\x1b[?25h\x1b[?1049l");
        if (has_keyboard) {
            tcsetattr(STDIN_FILENO, TCSANOW, &before);
        }
    }
}
