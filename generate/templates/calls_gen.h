/*
 * Made by `make generate` from contract/; do not edit.
 *
 * Every operation by its plain and by its typed call, asked with what the program was given by the contract's names, and its
 * answer as the contract writes it.
 */
#ifndef CALLS_GEN_H
#define CALLS_GEN_H

#include "rows_gen.h"
{% for operation in operations if operation.typed_since %}
{% set answer = operation.answer %}
{% set page = (pages | selectattr("row.c", "equalto", answer.row) | first) if answer else none %}
{% set params = (params | selectattr("c", "equalto", operation.params) | first) if operation.params else none %}
{% macro path() %}{% for parameter in operation.path_parameters %}, given("{{ parameter.contract }}"){% endfor %}{% endmacro %}

static void {{ operation.name }}_plain(const factory_client *client) {
{% if operation.answers %}
    char *json = poison();
{% endif %}
    SUCCEEDS_PLAINLY(factory_{{ operation.name }}(client{{ path() }}
{%- for parameter in operation.query %}, {{ "number_given" if parameter.number else "given" }}("{{ parameter.contract }}"){% endfor %}
{%- if operation.body %}, given("{body}"){% endif %}
{%- if operation.answers %}, &json{% endif %}));
{% if operation.answers %}
    fputs(json, stdout);
    factory_string_free(json);
{% endif %}
}

static void {{ operation.name }}_typed(const factory_client *client, const factory_call_options *options) {
{% if page %}
    {{ page.row.c }}_page *page = poison();
{% endif %}
{% if params %}
    {{ params.c }} params = {.size = sizeof params};
{% for member in params.members if member.contract == "{body}" %}
    params.body_json = given("{body}");
{% endfor %}
{% for parameter in operation.query %}
    params.{{ (params.members | selectattr("contract", "equalto", parameter.contract) | first).name }} = {{ "number_given" if parameter.number else "given" }}("{{ parameter.contract }}");
{% endfor %}
{% endif %}
    SUCCEEDS(factory_{{ operation.name }}_typed(client{{ path() }}{{ ", &params" if params }}, options{{ ", &page" if page }}, &error));
{% if page %}
{% set type = page.row.c ~ "_page" %}
{% if answer.bare %}
    begin('[');
    print_{{ page.name }}_page(page);
    end(']');
{% elif answer.list %}
    begin('{');
    name_member("{{ answer.list }}");
    begin('[');
    print_{{ page.name }}_page(page);
    end(']');
{% if answer.pages %}
    print_pagination({{ type }}_has_more(page), {{ type }}_next_cursor(page));
{% endif %}
    end('}');
{% else %}
    separator = "";
    CHECK({{ type }}_count(page) == 1);
    print_{{ page.name }}_page(page);
{% endif %}
    end_answer({{ type }}_json(page), {{ type }}_drift_count(page), {{ type }}_drift_first(page));
    {{ type }}_free(page);
{% endif %}
}
{% endfor %}

static const struct operation operations[] = {
{% for operation in operations if operation.typed_since %}
    {"{{ operation.id }}", {{ operation.name }}_plain, {{ operation.name }}_typed},
{% endfor %}
};

#endif
