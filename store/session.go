package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
)

// pollEvery is how many rows go by between two looks at whether the caller still waits.
const pollEvery = 512

// session is the use of one connection for one piece of work. It speaks to the driver
// itself: for 100,000 sittings database/sql's conversion of every column costs more
// than reading them.
type session struct {
	// ctx is the caller's; statements run without it, for the driver would start a
	// goroutine for each, and it is polled instead.
	ctx      context.Context
	conn     driver.Conn
	prepared map[string]driver.Stmt
	args     []driver.NamedValue
	// last is the highest number of a row in a table, where it was asked for.
	last map[string]int64
}

// borrow runs use with a connection of the pool.
func borrow(ctx context.Context, pool *sql.DB, use func(*session) error) error {
	conn, err := pool.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(raw any) error {
		s := &session{ctx: ctx, conn: raw.(driver.Conn), prepared: map[string]driver.Stmt{}, last: map[string]int64{}}
		defer s.close()
		return use(s)
	})
}

func (s *session) close() {
	for _, stmt := range s.prepared {
		stmt.Close()
	}
}

// transaction runs use between begin and commit; any error takes everything back.
func (s *session) transaction(begin string, use func() error) error {
	if err := s.execWithin(s.ctx, begin); err != nil {
		return err
	}
	err := use()
	if err == nil {
		err = s.ctx.Err()
	}
	if err == nil {
		if err = s.exec("COMMIT"); err == nil {
			return nil
		}
	}
	// After some errors (a full disk) SQLite has already taken everything back, and
	// there is nothing left to roll back.
	_ = s.exec("ROLLBACK")
	return err
}

// statement gives a prepared statement, made once a session.
func (s *session) statement(query string) (driver.Stmt, error) {
	if stmt := s.prepared[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := s.conn.Prepare(query)
	if err != nil {
		return nil, fmt.Errorf("prepare %q: %w", query, err)
	}
	s.prepared[query] = stmt
	return stmt, nil
}

func (s *session) bind(args []driver.Value) []driver.NamedValue {
	s.args = s.args[:0]
	for i, a := range args {
		s.args = append(s.args, driver.NamedValue{Ordinal: i + 1, Value: a})
	}
	return s.args
}

// exec runs a statement that gives no rows. Values are int64, float64, string, []byte
// or nil.
func (s *session) exec(query string, args ...driver.Value) error {
	return s.execWithin(context.Background(), query, args...)
}

// execWithin is exec for a statement that may have to wait for a lock: the wait ends
// with the context.
func (s *session) execWithin(ctx context.Context, query string, args ...driver.Value) error {
	stmt, err := s.statement(query)
	if err != nil {
		return err
	}
	_, err = stmt.(driver.StmtExecContext).ExecContext(ctx, s.bind(args))
	return err
}

// each runs a query and hands over its rows. The row is used again for the next.
func (s *session) each(query string, args []driver.Value, use func(row []driver.Value) error) (err error) {
	stmt, err := s.statement(query)
	if err != nil {
		return err
	}
	rows, err := stmt.(driver.StmtQueryContext).QueryContext(context.Background(), s.bind(args))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	row := make([]driver.Value, len(rows.Columns()))
	for n := 1; ; n++ {
		if n%pollEvery == 0 && s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		if err := rows.Next(row); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if err := use(row); err != nil {
			return err
		}
	}
}

// number gives the one whole number that a query finds; found is false if it finds no
// row or NULL.
func (s *session) number(query string, args ...driver.Value) (n int64, found bool, err error) {
	err = s.each(query, args, func(row []driver.Value) error {
		n, found = row[0].(int64)
		return nil
	})
	return n, found, err
}
