/* What ring's C takes of it. */
_Noreturn void abort(void);
