//! Made by `make generate` from contract/; do not edit.
//!
//! Where the rows of each operation's answer are.

use super::rows::*;
use crate::engine::rows::runtime::*;
{% for operation in operations if operation.answer %}
{% set answer = operation.answer %}
{% set row = (structs | selectattr("c", "equalto", answer.row) | first).rust %}

/// What `factory_{{ operation.name }}` answers with.
{% if answer.bare %}
pub const {{ operation.constant }}: Root<{{ row }}> = |d, page| d.list(&mut page.rows, &mut page.count);
{% elif answer.list %}
pub const {{ operation.constant }}: Root<{{ row }}> = |d, page| {
    static LIST: Schema<Parts<{{ row }}>> = schema(&[
        required("{{ answer.list }}", |d, page| d.list(&mut page.rows, &mut page.count)),
{% if answer.pages %}
        required("pagination", |d, page| d.object(&PAGINATION, &mut page.pagination)),
{% endif %}
    ]);
    d.object(&LIST, page)
};
{% else %}
pub const {{ operation.constant }}: Root<{{ row }}> = |d, page| d.one(&mut page.rows, &mut page.count);
{% endif %}
{% endfor %}
