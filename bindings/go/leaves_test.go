package factory_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"slices"
	"testing"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// Every leaf is checked without a list of them: an answer as this package writes it is held against the bytes that the
// service sent, both decoded by encoding/json, which shares nothing with the library.

// object is a JSON object.
type object = map[string]any

// answer is what the service sent, as this package gives it.
type answer interface {
	RawJSON() json.RawMessage
	Drift() factory.Drift
}

// parse reads JSON.
func parse(t *testing.T, text []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return value
}

// paginationOf gives the pagination of a page.
func paginationOf(t *testing.T, page []byte) object {
	t.Helper()
	content, _ := parse(t, page).(object)
	pagination, _ := content["pagination"].(object)
	return pagination
}

// members are the names of members, each with how deep it lies: that needs no paths through objects with free names.
type members map[place]bool

type place struct {
	depth int
	name  string
}

// membersOf are those that the service sends by its contract in all pages of a list.
func membersOf(t *testing.T, targets ...string) members {
	t.Helper()
	known := members{}
	for _, target := range targets {
		for next, more := target, true; more; {
			page := shared.do(t, "GET", next, nil)
			known.add(0, parse(t, page))
			var cursor string
			cursor, more = paginationOf(t, page)["nextCursor"].(string)
			next = target + "&cursor=" + url.QueryEscape(cursor)
		}
	}
	return known
}

func (m members) add(depth int, value any) {
	switch value := value.(type) {
	case object:
		for name, value := range value {
			m[place{depth, name}] = true
			m.add(depth+1, value)
		}
	case []any:
		for _, value := range value {
			m.add(depth+1, value)
		}
	}
}

// check holds what was kept against what was sent. What need not have been kept is null, and members that are not known;
// what need not have been sent is null as well. It gives the paths of what is lost.
func (m members) check(t *testing.T, path string, depth int, sent, kept any) (lost []string) {
	t.Helper()
	switch sent := sent.(type) {
	case object:
		kept, _ := kept.(object)
		for name, value := range sent {
			if mine, ok := kept[name]; ok {
				lost = append(lost, m.check(t, path+"."+name, depth+1, value, mine)...)
			} else if value != nil && m[place{depth, name}] {
				lost = append(lost, path+"."+name)
			}
		}
		for name, value := range kept {
			if _, ok := sent[name]; !ok && value != nil {
				t.Errorf("%s.%s is %v, but was not sent", path, name, value)
			}
		}
	case []any:
		kept, _ := kept.([]any)
		if len(kept) != len(sent) {
			t.Errorf("%s: %d elements of %d", path, len(kept), len(sent))
		}
		for i := range min(len(sent), len(kept)) {
			lost = append(lost, m.check(t, fmt.Sprintf("%s[%d]", path, i), depth+1, sent[i], kept[i])...)
		}
	default:
		if kept != sent {
			t.Errorf("%s is %v, but %v was sent", path, kept, sent)
		}
	}
	return lost
}

// compare checks every leaf of an answer both ways. What drifted alone may be lost.
func compare[A any, P interface {
	*A
	answer
}](t *testing.T, known members, got P) {
	t.Helper()
	lost := known.check(t, "", 0, parse(t, got.RawJSON()), parse(t, encode(t, got)))
	if drift := got.Drift(); drift.Count != len(lost) || (drift.Count > 0 && !slices.Contains(lost, "."+drift.First)) {
		t.Errorf("%v are lost, but the drift is %+v", lost, drift)
	}
	if len(lost) > 0 {
		return // what this package reads by itself has to be of its type
	}
	var decoded A
	if err := json.Unmarshal(got.RawJSON(), &decoded); err != nil {
		t.Fatal(err)
	}
	comparePublic(t, "", reflect.ValueOf(&decoded), reflect.ValueOf(got))
}

// comparePublic wants two values to say the same, wherever they come from.
func comparePublic(t *testing.T, path string, got, want reflect.Value) {
	t.Helper()
	switch {
	case want.Kind() == reflect.Pointer && !want.IsNil() && !got.IsNil():
		comparePublic(t, path, got.Elem(), want.Elem())
	case want.Kind() == reflect.Struct:
		for i := range want.NumField() {
			if field := want.Type().Field(i); field.IsExported() {
				comparePublic(t, path+"."+field.Name, got.Field(i), want.Field(i))
			}
		}
	case want.Kind() == reflect.Slice && want.Type().Elem().Kind() != reflect.Uint8 && got.Len() == want.Len():
		if got.IsNil() != want.IsNil() {
			t.Errorf("%s: nil: %v, not %v", path, got.IsNil(), want.IsNil())
		}
		for i := range want.Len() {
			comparePublic(t, path, got.Index(i), want.Index(i))
		}
	case !reflect.DeepEqual(got.Interface(), want.Interface()):
		t.Errorf("%s is %+v, not %+v", path, got, want)
	}
}

func encode(t *testing.T, value any) []byte {
	t.Helper()
	encoded, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}
