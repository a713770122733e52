/*
 * Made by `make generate` from contract/abi.toml; do not edit.
 *
 * The layout of every public structure where a long and a pointer have 64 bits, for the header of each release. Compiling
 * this file is the test.
 */
#include <factory.h>

#define STRUCT(type, size, alignment) \
    _Static_assert(sizeof(type) == (size) && _Alignof(type) == (alignment), "size or alignment of " #type)
#define MEMBER(type, member, offset, size)                                                        \
    _Static_assert(offsetof(type, member) == (offset) && sizeof(((type *)0)->member) == (size), \
                   "place of " #type "." #member)
{% for struct in structs + params %}

{% for size in struct.sizes %}
{% if struct.sizes | length > 1 or size.from > releases[0].number %}
#if FACTORY_VERSION_NUMBER >= {{ size.from }}{% if size.to %} && FACTORY_VERSION_NUMBER < {{ size.to }}{% endif +%}
STRUCT({{ struct.c }}, {{ size.size }}, {{ size.alignment }});
#endif
{% else %}
STRUCT({{ struct.c }}, {{ size.size }}, {{ size.alignment }});
{% endif %}
{% endfor %}
{% for field in struct.fields %}
{% if field.number > releases[0].number and loop.changed(field.number) %}
#if FACTORY_VERSION_NUMBER >= {{ field.number }}
{% endif %}
MEMBER({{ struct.c }}, {{ field.name }}, {{ field.offset }}, {{ field.size }});
{% if field.number > releases[0].number and (loop.last or loop.nextitem.number != field.number) %}
#endif
{% endif %}
{% endfor %}
{% endfor %}
