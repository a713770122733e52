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

/* The same of every typed call and every pager. */
static void typed_calls(const factory_client *client) {
    factory_call_options wrong = { .size = 1 };
{% for operation in operations if operation.typed_since %}
{% set page = (pages | selectattr("row.c", "equalto", operation.answer.row) | first).row.c ~ "_page" if operation.answer else none %}
{% macro call(handle, empty, empty_value, params, options, out, error) %}
factory_{{ operation.name }}_typed({{ handle }}
{%- for parameter in operation.path_parameters %}, {{ empty_value if parameter.argument == empty else '"x"' }}{% endfor %}
{%- if operation.params %}, {{ params }}{% endif %}, {{ options }}
{%- if page %}, {{ out }}{% endif %}, {{ error }})
{%- endmacro %}
    {
{% if operation.params %}
        {{ operation.params }} params = { .size = sizeof params };
{% for member in (params | selectattr("c", "equalto", operation.params) | first).members if member.kind == "string" and not member.optional %}
        params.{{ member.name }} = "x";
{% endfor %}
{% endif %}
{% if page %}
        {{ page }} *page = poison();
{% endif %}
        REFUSES("client", {{ call("NULL", "", "", "NULL", "NULL", "&page", "&error") }});
{% if page %}
        CHECK(page == NULL);
        REFUSES("out_page", {{ call("client", "", "", "NULL", "NULL", "NULL", "&error") }});
{% endif %}
{% for parameter in operation.path_parameters %}
        REFUSES("{{ parameter.argument }}", {{ call("client", parameter.argument, "NULL", "&params", "NULL", "&page", "&error") }});
        REFUSES("{{ parameter.argument }}", {{ call("client", parameter.argument, '""', "&params", "NULL", "&page", "&error") }});
{% endfor %}
        REFUSES("options", {{ call("client", "", "", "NULL", "&wrong", "&page", "&error") }});
{% if operation.params %}
        params.size = 1;
        REFUSES("params", {{ call("client", "", "", "&params", "NULL", "&page", "&error") }});
{% endif %}
        CHECK({{ call("NULL", "", "", "NULL", "NULL", "NULL", "NULL") }} == FACTORY_ERR_INVALID_ARGUMENT);
    }
{% endfor %}
}
{% for page in pages %}
{% set own = page.row.c ~ "_page" %}

static void {{ page.name }}_pages(const factory_client *client) {
    (void)client;
    size_t count = 1, stride = 1;
    CHECK({{ own }}_count(NULL) == 0);
    CHECK({{ own }}_at(NULL, 0) == NULL);
    CHECK({{ own }}_rows(NULL, &count, &stride) == NULL && count == 0 && stride == 0);
    CHECK({{ own }}_rows(NULL, NULL, NULL) == NULL);
    is_absent({{ own }}_text(NULL));
    is_absent({{ own }}_json(NULL));
    is_absent({{ own }}_{{ page.name }}_json(NULL, 0));
    CHECK({{ own }}_drift_count(NULL) == 0);
    is_absent({{ own }}_drift_first(NULL));
{% if page.pages %}
    CHECK(!{{ own }}_has_more(NULL));
    is_absent({{ own }}_next_cursor(NULL));
    {{ own }} *page = poison();
    REFUSES("pager", {{ page.row.c }}_pager_next(NULL, &page, &error));
    CHECK(page == NULL);
    {{ page.row.c }}_pager_free(NULL);
{% for operation in operations if operation.answer and operation.answer.pages and operation.answer.row == page.row.c and page.since != releases[0].name %}
{% set path %}{% for parameter in operation.path_parameters %}"x", {% endfor %}{% endset %}
    {{ page.row.c }}_pager *pager = poison();
    REFUSES("client", {{ page.row.c }}_pager_new(NULL, {{ path }}NULL, NULL, &pager, &error));
    CHECK(pager == NULL);
    REFUSES("out_pager", {{ page.row.c }}_pager_new(client, {{ path }}NULL, NULL, NULL, &error));
    SUCCEEDS({{ page.row.c }}_pager_new(client, {{ path }}NULL, NULL, &pager, &error));
    REFUSES("out_page", {{ page.row.c }}_pager_next(pager, NULL, &error));
    {{ page.row.c }}_pager_free(pager);
{% endfor %}
{% endif %}
    {{ own }}_free(NULL);
}
{% endfor %}

static void pages_of_every_kind(const factory_client *client) {
{% for page in pages %}
    {{ page.name }}_pages(client);
{% endfor %}
}
