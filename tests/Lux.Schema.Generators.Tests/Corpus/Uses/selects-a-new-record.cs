await db.Messages.Take(5).Select(m => new Pair(m.Id, m.Content)).ToArrayAsync();
        }
        private sealed record Pair(Id<Message> Id, string Content) {

//! LUX3012 at `new Pair(m.Id, m.Content)`: Select names columns, whose values are not there yet to make an object of: select columns, and make the object of them in a second function: .Select(row => (row.A, row.B), (a, b) => new ..)
//! CS1503 at `m.Id`: Argument 1: cannot convert from 'Lux.Schema.KeyColumn<App.Message>' to 'Lux.Schema.Id<App.Message>'
//! CS1503 at `m.Content`: Argument 2: cannot convert from 'Lux.Schema.TextColumn<App.Message>' to 'string'
