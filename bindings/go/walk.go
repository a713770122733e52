package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"iter"
)

// eachOf walks over the elements of pages.
func eachOf[P, T any](pages iter.Seq2[P, error], elements func(P) []*T) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for page, err := range pages {
			if err != nil {
				yield(nil, err)
				return
			}
			for _, element := range elements(page) {
				if !yield(element, nil) {
					return
				}
			}
		}
	}
}

// walkOver walks over the pages of a pager, or over events, which each loop makes anew. The cursor is where it begins.
func walkOver[P any](
	ctx context.Context, r *request, cursor string, made func(*memory) P,
	begin func(*C.factory_client, C.factory_call_options) C.factory_go_pager,
) iter.Seq2[P, error] {
	return func(yield func(P, error) bool) {
		var none P
		walk := &walk{request: r, ctx: ctx, cursor: cursor}
		if err := walk.begin(begin); err != nil {
			yield(none, err)
			return
		}
		defer walk.end()
		for {
			answer, err := walk.next()
			if err != nil {
				yield(none, err)
				return
			}
			if answer.page == nil {
				return
			}
			page, next := take(&answer, r.discardJSON, made)
			walk.cursor = next
			if !yield(page, nil) {
				return
			}
		}
	}
}

// walk is one loop over all pages, or events.
type walk struct {
	request *request
	ctx     context.Context
	pager   C.factory_go_pager
	release func()
	cursor  string
}

func (w *walk) begin(begin func(*C.factory_client, C.factory_call_options) C.factory_go_pager) *Error {
	if w.request.err != nil {
		return w.request.err
	}
	client, err := w.request.client.begin(w.ctx)
	if err != nil {
		return w.failed(err)
	}
	defer w.request.client.end()
	token, release := watch(w.ctx)
	w.release = release
	w.pager = begin(client, w.request.within(w.ctx, token))
	if w.pager.status != C.FACTORY_OK {
		release()
		return takeError(w.ctx, w.pager.status, w.pager.error)
	}
	return nil
}

// next gives an answer without a page at the end.
func (w *walk) next() (answer C.factory_go_answer, err *Error) {
	if _, err := w.request.client.begin(w.ctx); err != nil {
		return answer, w.failed(err)
	}
	defer w.request.client.end()
	answer = C.factory_go_next(w.pager)
	if answer.status != C.FACTORY_OK {
		return answer, w.failed(takeError(w.ctx, answer.status, answer.error))
	}
	return answer, nil
}

// failed is an error that tells where the walk stood.
func (w *walk) failed(err *Error) *Error {
	err.Cursor = w.cursor
	return err
}

func (w *walk) end() {
	C.factory_go_free_pager(w.pager)
	w.release()
}
