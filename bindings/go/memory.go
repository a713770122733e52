package factory

// #include "bridge.h"
import "C"

import (
	"encoding/json"
	"unsafe"
)

// memory is what an answer is copied into: one string for most texts, chunks for the others, and a slab for all lists of a
// kind.
type memory struct {
	origin
	hasMore     bool
	nextCursor  string
	first       unsafe.Pointer // of the rows in C
	stride      C.size_t
	text        string
	textAddress uintptr // where text was copied from
	strings     slab[string]
	bytes       slab[byte] // of texts that do not lie in text, and of JSON
	slabs       slabs
	rows, done  int // how many there are, and how many are copied
}

func newMemory(answer *C.factory_go_answer, discarded bool) *memory {
	m := &memory{
		hasMore:     bool(answer.has_more),
		first:       answer.rows,
		stride:      answer.stride,
		text:        copyText(answer.text),
		textAddress: uintptr(unsafe.Pointer(answer.text.ptr)),
		rows:        int(answer.count),
	}
	if !discarded {
		m.raw = m.text
	}
	if answer.drift_count > 0 {
		m.drift = &Drift{int(answer.drift_count), copyText(answer.drift_first)}
	}
	m.nextCursor, _ = m.str(answer.next_cursor)
	return m
}

// part is the origin of a row, whose JSON is to be had where that of the whole is.
func (m *memory) part(offset, length C.uint32_t) origin {
	if m.raw == "" {
		return origin{drift: m.drift}
	}
	return origin{m.raw[offset:][:length], m.drift}
}

// row copies a structure, and tells whether there is one.
func row[T, F any](m *memory, to *T, from *F, copy func(*memory, *T, *F)) bool {
	if from != nil {
		copy(m, to, from)
	}
	return from != nil
}

// alone copies a structure that no list and no other structure has; nil when there is none.
func alone[T, F any](m *memory, from *F, copy func(*memory, *T, *F)) *T {
	if from == nil {
		return nil
	}
	to := new(T)
	copy(m, to, from)
	return to
}

// pointer copies a structure that is there in place of others.
func pointer[T, F any](m *memory, from *slab[T], first *F, copy func(*memory, *T, *F)) *T {
	if first == nil {
		return nil
	}
	to := &from.cut(m, 1)[0]
	copy(m, to, first)
	return to
}

// list copies a list. One that is absent, whose first element is nil in C, is nil; an empty one is not.
func list[T, F any](
	m *memory, from *slab[T], first *F, count, stride C.size_t, copy func(*memory, *T, *F),
) []T {
	if first == nil {
		return nil
	}
	to := from.cut(m, int(count))
	for i := range to {
		copy(m, &to[i], element(first, i, stride))
	}
	return to
}

// element walks by the library's stride, which may be larger than the structure that the header knows.
func element[F any](first *F, i int, stride C.size_t) *F {
	return (*F)(unsafe.Add(unsafe.Pointer(first), i*int(stride)))
}

func (m *memory) texts(first *C.factory_str, count C.size_t) []string {
	return list(m, &m.strings, first, count, C.sizeof_factory_str, copyStr)
}

func copyStr(m *memory, to *string, from *C.factory_str) {
	*to, _ = m.str(*from)
}

// str gives a text as a part of the page's, or of the others when it lies elsewhere, because it had an escape.
func (m *memory) str(text C.factory_str) (string, bool) {
	if text.ptr == nil {
		return "", false
	}
	offset := uintptr(unsafe.Pointer(text.ptr)) - m.textAddress // huge when it lies before
	length := uintptr(text.len)
	if size := uintptr(len(m.text)); offset <= size && length <= size-offset {
		return m.text[offset:][:length], true
	}
	return m.other(unsafe.Slice((*byte)(unsafe.Pointer(text.ptr)), length)), true
}

// other copies a text, into bytes that nobody else gets.
func (m *memory) other(text []byte) string {
	to := m.bytes.cut(m, len(text))
	copy(to, text)
	return unsafe.String(unsafe.SliceData(to), len(to))
}

func enum[T ~string](m *memory, from C.factory_enum) (T, bool) {
	text, ok := m.str(C.factory_str{ptr: from.text, len: C.size_t(from.text_len)})
	return T(text), ok
}

// json copies a member that may be any JSON. It may be changed, unlike a string, so it shares nothing with the page.
func (m *memory) json(from C.factory_str) json.RawMessage {
	if from.ptr == nil {
		return nil
	}
	to := m.bytes.cut(m, int(from.len))
	copy(to, unsafe.Slice((*byte)(unsafe.Pointer(from.ptr)), from.len))
	return to
}

// slab is what lists of one kind are cut from.
type slab[T any] struct {
	rest []T
	used int
}

// cut takes n elements, so that appending to them cannot reach what follows.
func (s *slab[T]) cut(m *memory, n int) []T {
	if n > len(s.rest) || s.rest == nil {
		s.rest = make([]T, max(n, s.foreseen(m)))
	}
	taken := s.rest[:n:n]
	s.rest = s.rest[n:]
	s.used += n
	return taken
}

// foreseen is what the rows to come need if they are like those before, and an eighth more: few chunks and little waste,
// without counting beforehand. Where it is much, it is no more than there was so far, for one row may have nearly all.
func (s *slab[T]) foreseen(m *memory) int {
	const much = 16 // a row
	likely := (s.used + 1) * (m.rows - m.done) * 9 / 8 / (m.done + 1)
	return min(likely, max(s.used, much*m.rows))
}
