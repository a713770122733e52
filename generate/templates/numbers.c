/*
 * Made by `make generate` from contract/abi.toml; do not edit.
 *
 * The numbers that programs have compiled in, for the header of each release. Compiling this file is the test.
 */
#include <factory.h>

#define NUMBER(name, number) _Static_assert((name) == (number), #name)

NUMBER(FACTORY_ABI_VERSION, 1);
NUMBER(FACTORY_OK, 0);

#if FACTORY_VERSION_NUMBER >= 2000
NUMBER(FACTORY_EVENT_STATUS, 1);
NUMBER(FACTORY_EVENT_MESSAGES, 2);
NUMBER(FACTORY_EVENT_WAITING, 3);
NUMBER(FACTORY_EVENT_ENDED, 4);
NUMBER(FACTORY_EVENT_OPENED, 5);
NUMBER(FACTORY_EVENT_POSTED, 6);
NUMBER(FACTORY_END_NONE, 0);
NUMBER(FACTORY_END_FINISHED, 1);
NUMBER(FACTORY_END_STOPPED, 2);
NUMBER(FACTORY_END_TIMED_OUT, 3);
NUMBER(FACTORY_END_CANCELLED, 4);
NUMBER(FACTORY_END_FAILED, 5);
NUMBER(FACTORY_WATCH_APPEARED, 1);
NUMBER(FACTORY_WATCH_CHANGED, 2);
NUMBER(FACTORY_WATCH_FINISHED, 3);
NUMBER(FACTORY_WATCH_GONE, 4);
NUMBER(FACTORY_WATCH_WAITING, 5);
#endif

{% for code in codes %}
{% if code.release > releases[0].number and loop.changed(code.release) %}
#if FACTORY_VERSION_NUMBER >= {{ code.release }}
{% endif %}
NUMBER({{ code.c }}, {{ code.number }});
{% if code.release > releases[0].number and (loop.last or loop.nextitem.release != code.release) %}
#endif
{% endif %}
{% endfor %}
{% for enum in enums %}

{% set opened = enum.values[0].number > releases[0].number %}
{% if opened %}
#if FACTORY_VERSION_NUMBER >= {{ enum.values[0].number }}
{% endif %}
NUMBER(FACTORY_{{ enum.constant }}_UNKNOWN, -1);
NUMBER(FACTORY_{{ enum.constant }}_ABSENT, 0);
{% if opened %}
#endif
{% endif %}
{% for value in enum.values %}
{% if value.number > releases[0].number and loop.changed(value.number) %}
#if FACTORY_VERSION_NUMBER >= {{ value.number }}
{% endif %}
NUMBER({{ value.c }}, {{ value.code }});
{% if value.number > releases[0].number and (loop.last or loop.nextitem.number != value.number) %}
#endif
{% endif %}
{% endfor %}
{% endfor %}
