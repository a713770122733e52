/* libfactory's client and pager, for the contestants that differ only in what they do with the rows. */
#ifndef FACTORY_CLIENT_H
#define FACTORY_CLIENT_H

#include "contestant.h"

#include <factory.h>

factory_session_page *rows_fetch(client *, int limit);
/* NULL at the end. */
factory_session_page *rows_next(walk *);

#endif
