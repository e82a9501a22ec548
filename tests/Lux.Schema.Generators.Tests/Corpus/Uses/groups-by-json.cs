await db.Users.GroupBy(u => u.Settings).Select(g => (g.Key, g.Count())).ToArrayAsync();
