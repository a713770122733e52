package factory_test

import (
	"context"
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	factory "github.com/factory-ai/libfactory/bindings/go"
)

func TestAPageDecodedFromItsJSONKeepsIt(t *testing.T) {
	e := newEmulator(t, "--drift")
	e.fail(t, fault{"body": oddPage})
	client := e.client(t)
	for range 3 { // the odd page and two as they usually are
		page, err := client.ListSessions(context.Background(), &factory.ListSessionsParams{Limit: 100})
		if err != nil {
			t.Fatal(err)
		}
		want := paginationOf(t, page.RawJSON())
		if got := paginationOf(t, encode(t, page)); !reflect.DeepEqual(got, want) {
			t.Errorf("the pagination is encoded as %v, not %v", got, want)
		}

		var decoded factory.SessionPage
		if err := json.Unmarshal(page.RawJSON(), &decoded); err != nil {
			t.Fatal(err)
		}
		if string(decoded.RawJSON()) != string(page.RawJSON()) {
			t.Errorf("decoded, RawJSON is %s, not %s", decoded.RawJSON(), page.RawJSON())
		}
		for i, session := range decoded.Sessions {
			if string(session.RawJSON()) != string(page.Sessions[i].RawJSON()) {
				t.Errorf("decoded, RawJSON is %s, not %s", session.RawJSON(), page.Sessions[i].RawJSON())
			}
		}
	}
}

func TestJSONOfWhatWasMadeByHand(t *testing.T) {
	settings := factory.SessionSettings{HasModel: true, Tags: []factory.Tag{{Name: "a"}}, EnabledToolIDs: []string{}}
	if got := encode(t, settings); string(got) != `{"model":"","tags":[{"name":"a"}],"enabledToolIds":[]}` {
		t.Errorf("settings are encoded as %s", got)
	}
	usage := factory.TokenUsage{OutputTokens: 0.5}
	if got := encode(t, usage); string(got) != `{"inputTokens":0,"outputTokens":0.5,"cacheCreationTokens":0,"cacheReadTokens":0,"thinkingTokens":0}` {
		t.Errorf("a usage is encoded as %s", got)
	}
	session := factory.Session{SessionID: "s", Settings: settings, HasSettings: true}
	var decoded factory.Session
	if err := json.Unmarshal(encode(t, &session), &decoded); err != nil {
		t.Fatal(err)
	}
	if decoded.SessionID != "s" || decoded.HasTitle || !reflect.DeepEqual(decoded.Settings, settings) {
		t.Errorf("decoded, the session is %+v", decoded)
	}
	if session.RawJSON() != nil {
		t.Errorf("RawJSON is %s", session.RawJSON())
	}
	empty, err := json.Marshal(factory.SessionPage{})
	if err != nil || string(empty) != `{"sessions":[],"pagination":{"hasMore":false,"nextCursor":null}}` {
		t.Errorf("an empty page is encoded as %s, %v", empty, err)
	}
}

func TestJSONThatDoesNotFitIsRefusedByItsPlace(t *testing.T) {
	var session factory.Session
	err := json.Unmarshal([]byte(`{"sessionSettings": {"tags": [{"name": "a"}, {"name": 1}]}}`), &session)
	if err == nil || !strings.HasPrefix(err.Error(), "sessionSettings: tags: name: ") {
		t.Errorf("the error is %v", err)
	}
	if err := json.Unmarshal([]byte(`[]`), &session); err == nil {
		t.Error("a list was taken for a session")
	}
}

func TestWholeNumbers(t *testing.T) {
	for text, want := range map[string]int64{"-1": -1, "1.0": 1, "2e3": 2000, "9223372036854775807": math.MaxInt64, "null": 0} {
		var session factory.Session
		if err := json.Unmarshal([]byte(`{"messageCount":`+text+`}`), &session); err != nil || session.MessageCount != want {
			t.Errorf("%s gives %d, %v", text, session.MessageCount, err)
		}
	}
	for _, text := range []string{"1.5", "9223372036854775808", "1e999", `"1"`} {
		var session factory.Session
		if err := json.Unmarshal([]byte(`{"messageCount":`+text+`}`), &session); err == nil {
			t.Errorf("%s gives %d", text, session.MessageCount)
		}
	}
}

func TestEntries(t *testing.T) {
	var entries factory.Entries[string]
	if err := json.Unmarshal([]byte(`{"b": "1", "a": "2", "b": "3"}`), &entries); err != nil {
		t.Fatal(err)
	}
	if got, ok := entries.Get("b"); got != "3" || !ok {
		t.Errorf("b is %q, %v", got, ok)
	}
	if got, ok := entries.Get("c"); got != "" || ok {
		t.Errorf("c is %q, %v", got, ok)
	}
	if got, err := json.Marshal(entries[:2]); string(got) != `{"b":"1","a":"2"}` || err != nil {
		t.Errorf("encoded: %s, %v", got, err)
	}
	for _, bad := range []string{`[]`, `"a"`, `{"a": 1}`} {
		if err := json.Unmarshal([]byte(bad), &entries); err == nil {
			t.Errorf("%s was taken", bad)
		}
	}
	if err := json.Unmarshal([]byte(`null`), &entries); err != nil || entries != nil {
		t.Errorf("null gives %v, %v", entries, err)
	}
}
