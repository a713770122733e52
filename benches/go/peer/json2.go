//go:build goexperiment.jsonv2

package main

import (
	json "encoding/json/v2"
	"io"
)

func decode(body io.Reader, page *page) error {
	return json.UnmarshalRead(body, page)
}

func unmarshal(body []byte, page *page) error {
	return json.Unmarshal(body, page)
}
