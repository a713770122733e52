// Made by `make generate` from contract/; do not edit.

// Every operation, with nothing set and with everything set, and what is to be sent then.
#pragma once

#include "requests.hpp"

namespace factory {
{% for struct in params %}
{% set of = operations | selectattr("params", "equalto", struct.c) | first | default(none) %}

inline nlohmann::json set({{ struct.cpp }} &given) {
    nlohmann::json sent = nlohmann::json::object();
{% for constant in struct.constants if constant.required %}
    sent["{{ constant.contract }}"] = "{{ constant.text }}";
{% endfor %}
{% for member in struct.members if member.contract != "{body}" %}
    sent["{{ member.contract }}"] = set(given.{{ member.cpp }});
{% endfor %}
    return sent;
}
{% endfor %}

}  // namespace factory

/// Makes each call of `client`, and tells what should have been sent, and what came of it.
template <class Tell>
void ask_everything(const factory::Client &client, Tell tell) {
{% for operation in operations if operation.typed_since %}
{% set struct = params | selectattr("c", "equalto", operation.params) | first | default(none) %}
{% set call %}client.try_{{ operation.name }}({% for parameter in operation.path_parameters %}odd_text, {% endfor %}options){% endset %}
    {
        factory::{{ struct.cpp if struct else "CallOptions" }} options;
        Request request{"{{ operation.method }}", "{{ operation.path }}"};
{% if operation.body %}
        request.body = nlohmann::json::object();
{% for member in struct.members if not member.optional %}
        (*request.body)["{{ member.contract }}"] = options.{{ member.cpp }};
{% endfor %}
{% endif %}
        tell(request, {{ call }});
{% if struct %}
        request.{{ "body" if operation.body else "query" }} = set(options);
        tell(request, {{ call }});
{% endif %}
    }
{% endfor %}
}
