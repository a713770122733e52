/* Made by `make generate` from contract/; do not edit. */

/* What every plain call refuses: NULL, an empty parameter of its path, a page that is too large. */
static void plain_calls(const factory_client *client) {
    char *json;
{% for operation in operations %}
{% macro call(handle, empty, empty_value, limit, body, out) %}
factory_{{ operation.name }}({{ handle }}
{%- for parameter in operation.path_parameters %}, {{ empty_value if parameter.argument == empty else '"x"' }}{% endfor %}
{%- for parameter in operation.query %}, {{ limit if parameter.number else "NULL" }}{% endfor %}
{%- if operation.body %}, {{ body }}{% endif %}
{%- if operation.answers %}, {{ out }}{% endif %})
{%- endmacro %}

    json = poison();
    REFUSES_PLAINLY("handle", {{ call("NULL", "", "", "0", "NULL", "&json") }});
{% if operation.answers %}
    CHECK(json == NULL);
    REFUSES_PLAINLY("out_json", {{ call("client", "", "", "0", "NULL", "NULL") }});
{% endif %}
{% for parameter in operation.path_parameters %}
    REFUSES_PLAINLY("{{ parameter.argument }}", {{ call("client", parameter.argument, "NULL", "0", "NULL", "&json") }});
    REFUSES_PLAINLY("{{ parameter.argument }}", {{ call("client", parameter.argument, '""', "0", "NULL", "&json") }});
{% endfor %}
{% for parameter in operation.query if parameter.number %}
    REFUSES_PLAINLY("{{ parameter.argument }}", {{ call("client", "", "", "101", "NULL", "&json") }});
{% endfor %}
{% if operation.body %}
    REFUSES_PLAINLY("body_json", {{ call("client", "", "", "0", '"{\\"a\\":}"', "&json") }});
{% endif %}
{% endfor %}
}
