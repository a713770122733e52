/*
 * Made by `make generate` from contract/; do not edit.
 *
 * What typed calls are asked with: filled to its last member, and visited there.
 */
#ifndef PARAMS_GEN_H
#define PARAMS_GEN_H

#include "check.h"
{% macro own(c) %}{{ c | replace("factory_", "") | replace("_params", "") }}{% endmacro %}
{% for struct in params %}
static void fill_{{ own(struct.c) }}({{ struct.c }} *params);
static void visit_{{ own(struct.c) }}(const {{ struct.c }} *params, const char *place);
{% endfor %}
{% for struct in params %}

static void fill_{{ own(struct.c) }}({{ struct.c }} *params) {
    memset(params, 0, sizeof *params);
    params->size = sizeof *params;
{% for member in struct.members if member.contract != "{body}" %}
{% if member.kind == "string" %}
    params->{{ member.name }} = {{ "is_set() ? text_of(\"" ~ member.contract ~ "\") : NULL" if member.optional else "text_of(\"" ~ member.contract ~ "\")" }};
{% elif member.kind == "u32" %}
    params->{{ member.name }} = filling == WHOLE ? 7 : 0;
{% elif member.kind == "number" %}
    params->{{ member.has }} = is_set();
    params->{{ member.name }} = filling == WHOLE ? 0.5 : 0;
{% elif member.kind == "boolean" %}
    params->{{ member.has }} = is_set();
    params->{{ member.name }} = filling == WHOLE;
{% elif member.kind == "object" %}
    {{ "if (is_set()) " if member.optional }}{
        later(struct {{ member.of.c }}) *{{ member.name }} = room(sizeof *{{ member.name }});
        fill_{{ own(member.of.c) }}(&{{ member.name }}->known);
        params->{{ member.name }} = grow({{ member.name }}, sizeof *{{ member.name }}, sizeof(struct {{ member.of.c }}), 1);
    }
{% else %}
{% set element = "const char" if member.kind == "strings" else "struct " ~ member.of.c %}
    if (is_set()) {
        {{ "const char *" if member.kind == "strings" else element ~ " " if member.kind == "entries" else "later(" ~ element ~ ") " }}*{{ member.name }} = room(2 * sizeof *{{ member.name }});
        params->{{ member.count }} = filling == WHOLE ? 2 : 0;
        for (size_t i = 0; i < 2; i++) {
{% if member.kind == "strings" %}
            {{ member.name }}[i] = text_of("{{ member.contract }}");
{% elif member.kind == "entries" %}
            {{ member.name }}[i].key = i == 0 ? text_of("key") : "";
            {{ member.name }}[i].value = text_of("{{ member.contract }}");
{% else %}
            fill_{{ own(member.of.c) }}(&{{ member.name }}[i].known);
{% endif %}
        }
        params->{{ member.name }} = {% if member.kind == "objects" %}grow({{ member.name }}, sizeof *{{ member.name }}, sizeof({{ element }}), 2){% else %}{{ member.name }}{% endif %};
    }
{% endif %}
{% endfor %}
}

static void visit_{{ own(struct.c) }}(const {{ struct.c }} *params, const char *place) {
    visit_size(&params->size, place);
{% for member in struct.members %}
{% if member.kind == "string" %}
    visit_text(&params->{{ member.name }}, within(place, "{{ member.name }}"), {{ "false" if member.optional else "true" }});
{% elif member.kind == "object" %}
    if (params->{{ member.name }} != NULL) {
        visit_{{ own(member.of.c) }}(params->{{ member.name }}, within(place, "{{ member.name }}"));
    }
{% elif member.kind in ["strings", "entries", "objects"] %}
    for (size_t i = 0; i < params->{{ member.count }}; i++) {
        const char *element_place = element_of(within(place, "{{ member.name }}"), i);
{% if member.kind == "strings" %}
        visit_text(&params->{{ member.name }}[i], element_place, true);
{% elif member.kind == "entries" %}
        visit_text(&params->{{ member.name }}[i].key, within(element_place, "key"), true);
        visit_text(&params->{{ member.name }}[i].value, within(element_place, "value"), true);
{% else %}
        visit_{{ own(member.of.c) }}(element(params->{{ member.name }}, i, params->{{ member.name }}->size), element_place);
{% endif %}
    }
    visit_array(&params->{{ member.name }}, params->{{ member.count }}, within(place, "{{ member.name }}"));
{% endif %}
{% endfor %}
}
{% endfor %}
{% for operation in operations if operation.params and operation.typed_since %}

{% set struct = params | selectattr("c", "equalto", operation.params) | first %}
{% set body = struct.fields | selectattr("name", "equalto", "body_json") | list %}
static void *fill_for_{{ operation.name }}(const char *body_json) {
    later({{ struct.c }}) *params = room(sizeof *params);
    fill_{{ own(struct.c) }}(&params->known);
{% if body %}
    params->known.body_json = body_json;
{% else %}
    (void)body_json;
{% endif %}
    return grow(params, sizeof *params, sizeof(struct {{ struct.c }}), 1);
}

static void visit_for_{{ operation.name }}(const void *params) {
    visit_{{ own(struct.c) }}(params, "params");
}

static factory_status ask_{{ operation.name }}(const factory_client *client, const void *params, factory_error **error) {
    return factory_{{ operation.name }}_typed(client{% for parameter in operation.path_parameters %}, "x"{% endfor %}, params, NULL{% if operation.answer %}, &(struct {{ operation.answer.row }}_page *){NULL}{% endif %}, error);
}
{% endfor %}

static const struct question questions[] = {
{% for operation in operations if operation.params and operation.typed_since %}
{% set struct = params | selectattr("c", "equalto", operation.params) | first %}
    {"{{ operation.id }}", fill_for_{{ operation.name }}, visit_for_{{ operation.name }}, ask_{{ operation.name }}},
{% endfor %}
};

#endif
