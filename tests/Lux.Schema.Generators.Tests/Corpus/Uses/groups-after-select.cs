await db.Messages.Select(m => m.UserId).GroupBy(m => m).ToArrayAsync();

//! CS1061 at `GroupBy`: 'Selection<Id<User>>' does not contain a definition for 'GroupBy' and no accessible extension method 'GroupBy' accepting a first argument of type 'Selection<Id<User>>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `GroupBy`: A query after Select has no 'GroupBy' here: Select comes last, so GroupBy before it; after it are Take, Skip and what sends the query
