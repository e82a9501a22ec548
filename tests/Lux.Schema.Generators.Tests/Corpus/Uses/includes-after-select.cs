await db.Messages.Select(m => m.Content).Include(m => m.UserId).ToArrayAsync();

//! CS1061 at `Include`: 'Selection<string>' does not contain a definition for 'Include' and no accessible extension method 'Include' accepting a first argument of type 'Selection<string>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Include`: A query after Select has no 'Include' here: Select comes last, so Include before it; after it are Take, Skip and what sends the query
