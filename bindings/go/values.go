package factory

import (
	"encoding/json"
	"time"
)

// rawJSON undoes what the library does to a page's JSON to terminate texts: a NUL stands where a quote was. JSON itself
// has no NUL.
func rawJSON(terminated string) json.RawMessage {
	if terminated == "" {
		return nil
	}
	raw := json.RawMessage(terminated)
	for i, b := range raw {
		if b == 0 {
			raw[i] = '"'
		}
	}
	return raw
}

func optionalTime(ms int64, has bool) (time.Time, bool) {
	if !has {
		return time.Time{}, false
	}
	return time.UnixMilli(ms).UTC(), true
}
