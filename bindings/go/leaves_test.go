package factory_test

import (
	"encoding/json"
	"net/url"
	"reflect"
	"testing"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

// Every leaf is checked without a list of them: a page as this package writes it is held against the bytes that the
// service sent, both decoded by encoding/json, which shares nothing with the library.

// object is a JSON object.
type object = map[string]any

// decode reads a page.
func decode(t *testing.T, page []byte) (sessions []any, pagination object) {
	t.Helper()
	var content struct {
		Sessions   []any
		Pagination object
	}
	if err := json.Unmarshal(page, &content); err != nil {
		t.Fatal(err)
	}
	return content.Sessions, content.Pagination
}

// members are the names of members, each with how deep it lies: that needs no paths through objects with free names.
type members map[place]bool

type place struct {
	depth int
	name  string
}

// knownMembers are those that the service sends by its contract.
func knownMembers(t *testing.T) members {
	t.Helper()
	known := members{}
	target := "/api/v0/sessions?limit=100"
	for {
		sessions, pagination := decode(t, shared.do(t, "GET", target, nil))
		known.add(0, sessions)
		cursor, more := pagination["nextCursor"].(string)
		if !more {
			return known
		}
		target = "/api/v0/sessions?limit=100&cursor=" + url.QueryEscape(cursor)
	}
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

// prune takes out of what was sent what need not have been kept: null, and members that are not known.
func (m members) prune(depth int, sent, kept any) {
	switch sent := sent.(type) {
	case object:
		kept, _ := kept.(object)
		for name, value := range sent {
			if _, ok := kept[name]; !ok && (value == nil || !m[place{depth, name}]) {
				delete(sent, name)
			}
			m.prune(depth+1, value, kept[name])
		}
	case []any:
		kept, _ := kept.([]any)
		for i := range min(len(sent), len(kept)) {
			m.prune(depth+1, sent[i], kept[i])
		}
	}
}

// compare checks every leaf of a page both ways, and gives the number of its sessions.
func (m members) compare(t *testing.T, page *factory.SessionPage) int {
	t.Helper()
	sent, _ := decode(t, page.RawJSON())
	kept, _ := decode(t, encode(t, page))
	m.prune(0, sent, kept)
	if len(page.Sessions) != len(sent) || !reflect.DeepEqual(kept, sent) {
		t.Errorf("the page says\n%v, but the service sent\n%v", kept, sent)
	}
	var decoded factory.SessionPage
	if err := json.Unmarshal(page.RawJSON(), &decoded); err != nil {
		t.Fatal(err)
	}
	comparePages(t, &decoded, page)
	return len(sent)
}

// comparePages wants two pages to say the same, wherever they come from.
func comparePages(t *testing.T, got, want *factory.SessionPage) {
	t.Helper()
	if got.HasMore != want.HasMore || got.NextCursor != want.NextCursor || len(got.Sessions) != len(want.Sessions) {
		t.Errorf("the page is %+v, not %+v", got, want)
	}
	for i, session := range got.Sessions {
		got, want := reflect.ValueOf(session).Elem(), reflect.ValueOf(want.Sessions[i]).Elem()
		for i := range got.NumField() {
			field := got.Type().Field(i)
			if field.IsExported() && !reflect.DeepEqual(got.Field(i).Interface(), want.Field(i).Interface()) {
				t.Errorf("%s is %+v, not %+v", field.Name, got.Field(i), want.Field(i))
			}
		}
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
