await db.Messages.OrderBy(m => m.At).GroupBy(m => m.UserId).Select(g => (g.Key, g.Count())).ToArrayAsync();

//! LUX3014 at `OrderBy`: Groups have no order of their rows: OrderBy comes after GroupBy, and orders the groups by their key and aggregates
