await db.Messages.Select(m => (m.Id, m.Content)).OrderBy(m => m.Content).ToArrayAsync();

//! CS1061 at `OrderBy`: 'Selection<(Id<Message>, string)>' does not contain a definition for 'OrderBy' and no accessible extension method 'OrderBy' accepting a first argument of type 'Selection<(Id<Message>, string)>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `OrderBy`: A query after Select has no 'OrderBy' here: Select comes last, so OrderBy before it; after it are Take, Skip and what sends the query
