await db.Messages.Select(m => m.Content).Where(c => c == "hi").ToArrayAsync();

//! CS1061 at `Where`: 'Selection<string>' does not contain a definition for 'Where' and no accessible extension method 'Where' accepting a first argument of type 'Selection<string>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Where`: A query after Select has no 'Where' here: Select comes last, so Where before it; after it are Take, Skip and what sends the query
