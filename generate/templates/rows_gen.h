/*
 * Made by `make generate` from contract/; do not edit.
 *
 * Every member of every row as JSON, for tests that compare it with what the service sent. An older header has only what
 * came with the first release.
 */
#ifndef ROWS_GEN_H
#define ROWS_GEN_H

#include "leaves.h"
{% macro begin_since(number) %}
{% if number > releases[0].number %}
#ifndef OLDER_HEADER
{% endif %}
{% endmacro %}
{% macro end_since(number) %}
{% if number > releases[0].number %}
#endif
{% endif %}
{% endmacro %}
{% macro function(struct) %}print_{{ struct.c | replace("factory_", "") }}{% endmacro %}
{% macro print(member, expression) %}
{% if member.kind == "text" %}print_text({{ expression }});
{%- elif member.kind == "embedded" %}{{ function(member.of) }}(&{{ expression }});
{%- else %}{{ function(member.of) }}({{ expression }});
{%- endif %}
{% endmacro %}
{% for enum in enums %}

{{ begin_since(enum.values[0].number) -}}
static const char *const {{ enum.c }}_texts[] = {
    [FACTORY_{{ enum.constant }}_ABSENT] = NULL,
{% for value in enum.values %}
{{ begin_since(value.number if value.number > enum.values[0].number else 0) -}}
    {{ "    " }}[{{ value.c }}] = "{{ value.contract }}",
{{ end_since(value.number if value.number > enum.values[0].number else 0) -}}
{% endfor %}
};
{{ end_since(enum.values[0].number) -}}
{% endfor %}
#define TEXTS(enumeration) enumeration##_texts, (int32_t)(sizeof enumeration##_texts / sizeof *enumeration##_texts)

{% for struct in structs if struct.of_contract and not struct.entry %}
{{ begin_since(struct.fields[0].number) -}}
static inline void {{ function(struct) }}(const {{ struct.c }} *row);
{{ end_since(struct.fields[0].number) -}}
{% endfor %}
{% for struct in structs if struct.of_contract and not struct.entry %}

{{ begin_since(struct.fields[0].number) -}}
static inline void {{ function(struct) }}(const {{ struct.c }} *row) {
{% if struct.tag %}
    int kinds = {% for member in struct.members[2:] %}(row->{{ member.name }} != NULL) + {% endfor %}(row->{{ struct.members[1].name }}.ptr != NULL);
    CHECK(kinds == 1);
{% set values = (enums | selectattr("c", "equalto", struct.members[0].of.c) | first)["values"] %}
    switch (row->{{ struct.members[0].name }}.code) {
{% for member in struct.members[2:] %}
    case {{ values[loop.index0].c }}:
        {{ function(member.of) }}(row->{{ member.name }});
        break;
{% endfor %}
    default:
        CHECK(row->{{ struct.members[0].name }}.code == -1);
        print_json(row->{{ struct.members[1].name }});
    }
    separator = ",";
}
{{ end_since(struct.fields[0].number) -}}
{% else %}
    begin('{');
{% for constant in struct.constants if constant.required %}
    required_constant("{{ constant.contract }}", "{{ constant.text }}");
{% endfor %}
{% for member in struct.members %}
{% set presence = "optional" if member.optional else "required" %}
{% set number = member.number if member.number > struct.fields[0].number else 0 %}
{% set stride = "row->" ~ member.stride if member.stride else "sizeof *row->" ~ member.name %}
{{ begin_since(number) -}}
{% if member.kind in ["text", "json", "enum", "integer", "number", "boolean"] %}
    {{ presence }}_{{ member.kind }}("{{ member.contract }}"{% if member.has %}, row->{{ member.has }}{% endif %}, row->{{ member.name }}
{%- if member.kind == "enum" %}, TEXTS({{ member.of.c }}){% endif %});
{% elif member.kind in ["row", "embedded"] %}
    if ({{ presence }}_row("{{ member.contract }}", {{ "&" if member.kind == "embedded" }}row->{{ member.name }})) {
        {{ print(member, "row->" ~ member.name) }}
    }
{% else %}
{% if member.or_text %}
    CHECK(row->{{ member.or_text }}.ptr == NULL || row->{{ member.name }} == NULL);
    optional_text("{{ member.contract }}", row->{{ member.or_text }});
{% endif %}
    if ({{ presence }}_list("{{ member.contract }}", row->{{ member.name }}, row->{{ member.count }})) {
        begin('{{ "{" if member.kind == "map" else "[" }}');
        for (size_t i = 0; i < row->{{ member.count }}; i++) {
{% if member.kind == "texts" %}
            separate();
            print_text(row->{{ member.name }}[i]);
{% elif member.kind in ["list", "list_or_text"] %}
            separate();
            {{ function(member.of) }}(element(row->{{ member.name }}, i, {{ stride }}));
{% else %}
            const {{ member.of.c }} *entry = element(row->{{ member.name }}, i, {{ stride }});
            separate();
            print_text(entry->{{ member.entry.key }});
            putchar(':');
            {{ print(member.entry.value, "entry->" ~ member.entry.value.name) }}
{% endif %}
        }
        end('{{ "}" if member.kind == "map" else "]" }}');
    }
{% endif %}
{{ end_since(number) -}}
{% endfor %}
    end('}');
}
{{ end_since(struct.fields[0].number) -}}
{% endif %}
{% endfor %}
{% for page in pages %}
{% set row = structs | selectattr("c", "equalto", page.row.c) | first %}
{% set type = page.row.c ~ "_page" %}

{{ begin_since(row.fields[0].number) -}}
static inline void print_{{ page.name }}_page(const {{ type }} *page) {
    size_t count, stride;
    const {{ page.row.c }} *rows = {{ type }}_rows(page, &count, &stride);
    CHECK(rows != NULL && count == {{ type }}_count(page));
    check_stride(stride, sizeof *rows);
    CHECK({{ type }}_at(page, count) == NULL);
    begin_page({{ type }}_text(page), {{ type }}_json(page));
    for (size_t i = 0; i < count; i++) {
        const {{ page.row.c }} *row = element(rows, i, stride);
        CHECK(row == {{ type }}_at(page, i));
        begin_row({{ type }}_{{ page.name }}_json(page, i));
{% set is_older = row.fields[0].number == releases[0].number %}
{{ begin_since(releases[0].number + 1 if is_older else 0) -}}
        {{ "        " }}check_row_place({{ type }}_json(page), row->json_offset, row->json_len);
{{ end_since(releases[0].number + 1 if is_older else 0) -}}
        {{ function(page.row) }}(row);
        putchar('\n');
    }
}
{{ end_since(row.fields[0].number) -}}
{% endfor %}

#endif
