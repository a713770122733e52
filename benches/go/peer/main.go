// net/http with encoding/json, or json/v2 where the toolchain has it, as a user would write it.
package main

import (
	"benches/contest"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"time"
)

type contestant struct {
	client *http.Client
	url    string
}

func main() {
	contest.Main(func(url, ca string) contest.Contestant[*page] {
		transport := http.DefaultTransport.(*http.Transport).Clone()
		transport.MaxIdleConnsPerHost = 16
		if ca != "" {
			pem, err := os.ReadFile(ca)
			if err != nil {
				contest.Fail(err)
			}
			roots := x509.NewCertPool()
			roots.AppendCertsFromPEM(pem)
			transport.TLSClientConfig = &tls.Config{RootCAs: roots}
		}
		client := &http.Client{Transport: transport, Timeout: 30 * time.Second}
		return contestant{client, url + "/api/v0/sessions"}
	})
}

func (c contestant) Fetch(limit int) *page {
	return c.fetch(limit, "")
}

func (c contestant) Walk(limit int, visit func(*page)) {
	cursor := ""
	for {
		page := c.fetch(limit, cursor)
		visit(page)
		if !page.Pagination.HasMore {
			return
		}
		cursor = *page.Pagination.NextCursor
	}
}

func (c contestant) fetch(limit int, cursor string) *page {
	address := fmt.Sprintf("%s?limit=%d", c.url, limit)
	if cursor != "" {
		address += "&cursor=" + url.QueryEscape(cursor)
	}
	request, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		contest.Fail(err)
	}
	request.Header.Set("Authorization", "Bearer fk-bench")
	answer, err := c.client.Do(request)
	if err != nil {
		contest.Fail(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		contest.Fail(answer.Status)
	}
	var page page
	if err := decode(answer.Body, &page); err != nil {
		contest.Fail(err)
	}
	// Only a body that was read to its end gives its connection back.
	if _, err := io.Copy(io.Discard, answer.Body); err != nil {
		contest.Fail(err)
	}
	return &page
}

func (c contestant) Decode(body []byte) *page {
	var page page
	if err := unmarshal(body, &page); err != nil {
		contest.Fail(err)
	}
	return &page
}

func (c contestant) Digest(page *page, digest *contest.Digest) {
	digest.Sums[contest.Sessions] += uint64(len(page.Sessions))
	for i := range page.Sessions {
		page.Sessions[i].digest(digest)
	}
}
