// Made by `make generate` from contract/; do not edit.
internal import CFactory

// The kinds of pages: what the library has for each, and what its list is called.
{% for page in pages %}
{% set prefix = page.row.c ~ "_page_" %}

extension PageKind where Row == {{ page.row.swift }} {
    static var {{ page.row.swift | lower_first | swift_name }}: Self {
        Self(
            free: { {{ prefix }}free($0) },
            rows: { page in copies({ {{ prefix }}rows(page, $0, $1) }) { {{ page.row.swift }}($0) } },
            json: { {{ prefix }}json($0) },
            rowJSON: { {{ prefix }}{{ page.name }}_json($0, $1) },
            driftCount: { {{ prefix }}drift_count($0) },
            driftFirst: { {{ prefix }}drift_first($0) }{{ "," if page.pages }}
{% if page.pages %}
            pager: PagerKind(
                hasMore: { {{ prefix }}has_more($0) },
                nextCursor: { {{ prefix }}next_cursor($0) },
                next: { {{ page.row.c }}_pager_next($0, $1, $2) },
                free: { {{ page.row.c }}_pager_free($0) }
            )
{% endif %}
        )
    }
}
{% for operation in operations if operation.answer and operation.answer.row == page.row.c and operation.answer.list %}
{% if loop.first %}

/// One page of {{ operation.answer.list }}.
public typealias {{ page.row.swift }}Page = Page<{{ page.row.swift }}>

extension Page where Row == {{ page.row.swift }} {
    /// The {{ operation.answer.list }}, as the service lists them: the same as ``rows``.
    public var {{ operation.answer.list }}: [{{ page.row.swift }}] {
        rows
    }
}
{% endif %}
{% endfor %}
{% endfor %}
