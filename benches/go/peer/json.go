//go:build !goexperiment.jsonv2

package main

import (
	"encoding/json"
	"io"
)

func decode(body io.Reader, page *page) error {
	return json.NewDecoder(body).Decode(page)
}

func unmarshal(body []byte, page *page) error {
	return json.Unmarshal(body, page)
}
