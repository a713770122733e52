// Made by `make generate` from contract/; do not edit.
internal import CFactory

// The service's operations. What is nil is not sent.
{% macro type(member) %}
{% if member.kind == "string" %}{{ "Bool" if member.truth else (member.choice.swift if member.choice else "String") }}
{%- elif member.kind == "u32" %}Int
{%- elif member.kind == "number" %}Double
{%- elif member.kind == "boolean" %}Bool
{%- elif member.kind == "strings" %}[String]
{%- elif member.kind == "object" %}{{ member.of.swift }}
{%- elif member.kind == "objects" %}[{{ member.of.swift }}]
{%- elif member.kind == "entries" %}[String: String]
{%- endif %}
{%- endmacro %}
{% macro text(member) %}
{% if member.truth %}{{ member.swift }}.map { String($0) }
{%- elif member.choice %}{{ member.swift }}?.rawValue
{%- else %}{{ member.swift | swift_name }}
{%- endif %}
{%- endmacro %}
{% macro described(name, text) %}
    ///   - {{ name }}: {{ text | comment("    ///     ", 120) }}
{% endmacro %}
{% macro parameter_texts(operation, members) %}
{% for parameter in operation.path_parameters %}
{{ described(parameter.camel, parameter.text) -}}
{% endfor %}
{% for member in members %}
{{ described(member.swift, member.text) -}}
{% endfor %}
{% endmacro %}
{% macro parameters(operation, members) %}
{% for parameter in operation.path_parameters %}
        {{ operation.preposition ~ " " if loop.first }}{{ parameter.camel }}: String,
{% endfor %}
{% for member in members %}
        {{ member.swift }}: {{ type(member) }}{{ "? = nil" if member.optional }},
{% endfor %}
{% endmacro %}
{% macro discard_json() %}
{{ described("discardJSON", "Whether the page gives up its JSON, and with it half of its memory: for programs that keep pages.") -}}
{% endmacro %}
{% macro fill(operation, members, into) %}
{% for member in members %}
            {{ into }}.{{ member.name | swift_name }} = try {{ "call.limit(" ~ member.swift ~ ")" if member.kind == "u32" else "call.text(" ~ text(member) ~ ', "' ~ member.swift ~ '")' }}
{% endfor %}
{% endmacro %}
{% macro handed_on(operation, members) %}
{% for parameter in operation.path_parameters %}{{ operation.preposition ~ ": " if loop.first }}{{ parameter.camel }}, {% endfor %}
{%- for member in members %}{{ member.swift }}: {{ member.swift | swift_name }}, {% endfor %}
{%- endmacro %}
{% macro path(operation) %}
{% for parameter in operation.path_parameters %}, try call.text({{ parameter.camel }}, "{{ parameter.camel }}"){% endfor %}
{%- endmacro %}
{% for operation in operations if operation.typed_since %}
{% set answer = operation.answer %}
{% set page = (pages | selectattr("row.c", "equalto", answer.row) | first) if answer else none %}
{% set struct = (params | selectattr("c", "equalto", operation.params) | first) if operation.params else none %}
{% set members = (struct.members | rejectattr("contract", "equalto", "{body}") | list) if struct else [] %}
{% set list = answer and (answer.list or answer.bare) %}

extension FactoryClient {
    /// {{ operation.text | comment("    /// ", 120) }}
    ///
{% if not operation.repeatable %}
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
{% endif %}
    /// - Parameters:
{{ parameter_texts(operation, members) -}}
{{ described("timeout", "The deadline of this call; nil takes the client's.") -}}
{{ discard_json() if list -}}
{{ described("isolation", "The caller's actor; leave it out.") -}}
{{ "    " }}/// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func {{ operation.id }}(
{{ parameters(operation, members) -}}
{{ "        " }}timeout: Duration? = nil,
{% if list %}
        discardJSON: Bool = false,
{% endif %}
        isolation: isolated (any Actor)? = #isolation
    ) async throws{% if page %} -> {{ ("Page<" ~ page.row.swift ~ ">") if list else page.row.swift }}{% endif %} {
        try await {{ ("page(." if list else "row(.") ~ (page.row.swift | lower_first) ~ ", " if page else "done(" }}timeout: timeout{{ ", discardJSON: discardJSON" if list }}) { call in
{% if struct %}
            var params = {{ struct.c }}()
            params.size = MemoryLayout<{{ struct.c }}>.size
{% if operation.body %}
            var body = Body()
{% for member in members %}
            try body.add("{{ member.contract }}", {{ member.swift | swift_name }})
{% endfor %}
{% if not operation.needs_body %}
            if body.isEmpty {
                return factory_{{ operation.name }}_typed(
                    call.client{{ path(operation) }}, nil, call.options{{ ", call.output" if page }}, call.error)
            }
{% endif %}
            params.body_json = try call.text(body.json, "body")
{% else %}
{{ fill(operation, members, "params") -}}
{% endif %}
{% endif %}
            return factory_{{ operation.name }}_typed(
                call.client{{ path(operation) }}{{ ", &params" if struct }}, call.options{{ ", call.output" if page }}, call.error)
        }
    }
}
{% if answer and answer.pages %}
{% set first = page.since == releases[0].name %}

extension FactoryClient {
    /// All {{ answer.list }}, newest first. Each page is fetched when its first row is asked for.
    ///
    /// - Parameters:
{{ parameter_texts(operation, members) -}}
{{ described("timeout", "The deadline of each page; nil takes the client's. It begins anew when the page gets its thread.") -}}
{{ "    " }}public func {{ answer.list }}(
{{ parameters(operation, members) -}}
{{ "        " }}timeout: Duration? = nil
    ) -> Rows<{{ page.row.swift }}> {
        Rows(
            pages: {{ page.name }}Pages(
                {{ handed_on(operation, members) }}timeout: timeout))
    }

    /// All pages of {{ answer.list }}, newest first. Each page is fetched when it is asked for.
    ///
    /// - Parameters:
{{ parameter_texts(operation, members) -}}
{{ described("timeout", "The deadline of each page; nil takes the client's. It begins anew when the page gets its thread.") -}}
{{ discard_json() -}}
{{ "    " }}public func {{ page.name }}Pages(
{{ parameters(operation, members) -}}
{{ "        " }}timeout: Duration? = nil,
        discardJSON: Bool = false
    ) -> Pages<{{ page.row.swift }}> {
        walk(.{{ page.row.swift | lower_first }}, timeout: timeout, discardJSON: discardJSON) { call in
{% if first %}
            var options = factory_list_options()
            options.size = MemoryLayout<factory_list_options>.size
            options.timeout_ms = call.options.pointee.timeout_ms
            options.cancel = call.options.pointee.cancel
{{ fill(operation, members, "options") -}}
{{ "            " }}return {{ page.row.c }}_pager_new(call.client, &options, call.output, call.error)
{% else %}
            var params = {{ struct.c }}()
            params.size = MemoryLayout<{{ struct.c }}>.size
{{ fill(operation, members, "params") -}}
{{ "            " }}return {{ page.row.c }}_pager_new(
                call.client{{ path(operation) }}, &params, call.options, call.output, call.error)
{% endif %}
        }
    }
}
{% endif %}
{% endfor %}
