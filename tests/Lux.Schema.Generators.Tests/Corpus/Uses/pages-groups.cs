await db.Messages.GroupBy(m => m.UserId).Select(g => (g.Key, g.Count())).PageAsync(50);

//! CS1061 at `PageAsync`: 'GroupSelection<(Id<User>, long)>' does not contain a definition for 'PageAsync' and no accessible extension method 'PageAsync' accepting a first argument of type 'GroupSelection<(Id<User>, long)>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `PageAsync`: A query after GroupBy and Select has no 'PageAsync' here: groups have no cursor: Take and Skip cut them
