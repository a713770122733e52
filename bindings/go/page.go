package factory

// #include "bridge.h"
import "C"

import "encoding/json"

// origin is the answer that a value came with.
type origin struct {
	raw   string // of the JSON, the value's part
	drift *Drift // of the whole; nil when there is none
}

// Drift tells how far an answer is from the contract that this package knows: members that need not be there and are not of
// their type are left out.
//
// Since 0.2.0.
type Drift struct {
	// Count is how many members were left out; 0 for an answer as the contract has it.
	Count int
	// First is where the first of them lies, for instance sessions[3].completedAt.
	First string
}

// RawJSON gives a copy of the JSON that the service sent, exactly its bytes, with members that this package does not know.
// It is nil when it was discarded, and for a value that did not come from the service.
func (o *origin) RawJSON() json.RawMessage {
	return rawJSON(o.raw)
}

// Drift tells what was left out of the answer that this came with, be it the whole or a part.
func (o *origin) Drift() Drift {
	if o.drift == nil {
		return Drift{}
	}
	return *o.drift
}

// take makes Go values of an answer and releases the C one, whose text is not its JSON when that was discarded. It tells
// where a walk goes on, too.
func take[P any](answer *C.factory_go_answer, discarded bool, made func(*memory) P) (P, string) {
	defer C.factory_go_free_page(*answer)
	m := newMemory(answer, discarded)
	return made(m), m.nextCursor
}

// rowsOf copies all rows of an answer.
func rowsOf[T, F any](m *memory, copy func(*memory, *T, *F)) []*T {
	values := make([]T, m.rows)
	pointers := make([]*T, m.rows)
	for m.done = range values {
		copy(m, &values[m.done], element((*F)(m.first), m.done, m.stride))
		pointers[m.done] = &values[m.done]
	}
	return pointers
}

// pagination is that of a page in JSON.
type pagination struct {
	hasMore    *bool
	nextCursor *string
}

func (p *pagination) MarshalJSON() ([]byte, error) {
	return marshal(p.members())
}

func (p *pagination) UnmarshalJSON(data []byte) error {
	return unmarshal(data, p.members())
}

func (p *pagination) members() []member {
	return []member{
		required("hasMore", p.hasMore),
		required("nextCursor", (*textOrNull)(p.nextCursor)),
	}
}

// textOrNull is null where it is empty.
type textOrNull string

func (t textOrNull) MarshalJSON() ([]byte, error) {
	if t == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(t))
}
