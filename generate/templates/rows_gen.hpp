// Made by `make generate` from contract/; do not edit.

// Every member of every row as JSON, read by its accessor, for tests that compare it with what the service sent.
#pragma once

#include "leaves.hpp"

namespace factory {

{% for struct in structs if struct.of_contract %}
{% if struct.entry %}
void to_json(nlohmann::json &map, const View<{{ struct.cpp }}> &entries);
{% else %}
void to_json(nlohmann::json &object, const {{ struct.cpp }} &row);
{% endif %}
{% endfor %}
{% for enum in enums %}

inline {{ enum.cpp }} expected(std::string_view text, {{ enum.cpp }}) {
{% for value in enum.values %}
    if (text == "{{ value.contract }}") return {{ enum.cpp }}::{{ value.cpp }};
{% endfor %}
    return {{ enum.cpp }}::unknown;
}
{% endfor %}
{% for struct in structs if struct.of_contract %}

{% if struct.entry %}
inline void to_json(nlohmann::json &map, const View<{{ struct.cpp }}> &entries) {
    map = nlohmann::json::object();
    for (const {{ struct.cpp }} &entry : entries) {
        map[std::string(entry.{{ struct.members[0].cpp }})] = entry.{{ struct.members[1].cpp }};
    }
}
{% elif struct.tag %}
inline void to_json(nlohmann::json &object, const {{ struct.cpp }} &row) {
    one_of(object, "{{ struct.tag }}"{% for member in struct.members %}, row.{{ member.cpp }}(){% endfor %});
}
{% else %}
inline void to_json(nlohmann::json &object, const {{ struct.cpp }} &row) {
    Leaves leaves(object, "{{ struct.cpp }}");
{% for constant in struct.constants if constant.required %}
    object["{{ constant.contract }}"] = "{{ constant.text }}";
{% endfor %}
{% for member in struct.members %}
{% set value = "row." ~ member.cpp ~ ("" if struct.closed else "()") %}
{% if member.or_text %}
    leaves.list_or_text("{{ member.contract }}", {{ value }}, row.{{ member.or_text }}());
{% else %}
    leaves.{{ "optional" if member.optional else "required" }}("{{ member.contract }}", {{ "parsed(" ~ value ~ ")" if member.kind == "json" else value }});
{% endif %}
{% endfor %}
}
{% endif %}
{% endfor %}

}  // namespace factory
