package factory

// #include "bridge.h"
import "C"

import (
	"context"
	"iter"
)

// Sessions walks over all sessions, newest first, and fetches a page when the loop gets to it. An error ends the walk;
// [Error.Cursor] tells where to go on. Each loop over the result is a walk of its own.
//
// A limit of 100 makes for the fewest requests.
func (c *Client) Sessions(ctx context.Context, params *ListSessionsParams) iter.Seq2[*Session, error] {
	pages := c.Pages(ctx, params)
	return func(yield func(*Session, error) bool) {
		for page, err := range pages {
			if err != nil {
				yield(nil, err)
				return
			}
			for _, session := range page.Sessions {
				if !yield(session, nil) {
					return
				}
			}
		}
	}
}

// Pages walks over all pages, newest first, and fetches one when the loop gets to it. The walk ends when the service
// says that there is no more; an empty page does not end it. An error does; [Error.Cursor] tells where to go on. Each
// loop over the result is a walk of its own.
func (c *Client) Pages(ctx context.Context, params *ListSessionsParams) iter.Seq2[*SessionPage, error] {
	var from ListSessionsParams
	if params != nil {
		from = *params
	}
	return func(yield func(*SessionPage, error) bool) {
		walk, err := c.newWalk(ctx, &from)
		if err != nil {
			yield(nil, err)
			return
		}
		defer walk.end()
		for {
			page, err := walk.next()
			if err != nil {
				yield(nil, err)
				return
			}
			if page == nil || !yield(page, nil) {
				return
			}
		}
	}
}

// walk is one loop over all pages.
type walk struct {
	client      *Client
	ctx         context.Context
	pager       *C.factory_session_pager
	release     func()
	cursor      string
	discardJSON bool
}

func (c *Client) newWalk(ctx context.Context, params *ListSessionsParams) (*walk, error) {
	request, invalid := c.newRequest(params)
	if invalid != nil {
		return nil, invalid
	}
	client, err := c.begin(ctx)
	if err != nil {
		err.Cursor = params.Cursor
		return nil, err
	}
	defer c.end()
	token, release := watch(ctx)
	created := C.factory_go_pager(client, request.within(ctx, token))
	if created.status != C.FACTORY_OK {
		release()
		return nil, takeError(ctx, created.status, created.error)
	}
	return &walk{
		client:      c,
		ctx:         ctx,
		pager:       created.pager,
		release:     release,
		cursor:      params.Cursor,
		discardJSON: params.DiscardJSON,
	}, nil
}

// next gives nil at the end.
func (w *walk) next() (*SessionPage, error) {
	if _, err := w.client.begin(w.ctx); err != nil {
		err.Cursor = w.cursor
		return nil, err
	}
	defer w.client.end()
	answer := C.factory_go_next(w.pager)
	if answer.status != C.FACTORY_OK {
		err := takeError(w.ctx, answer.status, answer.error)
		err.Cursor = w.cursor
		return nil, err
	}
	if answer.page == nil {
		return nil, nil
	}
	page := takePage(&answer, w.discardJSON)
	w.cursor = page.NextCursor
	return page, nil
}

func (w *walk) end() {
	C.factory_session_pager_free(w.pager)
	w.release()
}
