await db.Users.GroupBy(u => u.Settings).Select(g => (g.Key, g.Count())).ToArrayAsync();

//! CS0311 at `GroupBy`: The type 'Lux.Schema.JsonColumn<App.User, System.Text.Json.JsonElement?>' cannot be used as type parameter 'TKey' in the generic type or method 'Grouping.GroupBy<TRow, TColumns, TKey>(IRows<TRow, TColumns>, Func<TColumns, TKey>)'. There is no implicit reference conversion from 'Lux.Schema.JsonColumn<App.User, System.Text.Json.JsonElement?>' to 'Lux.Schema.Generated.IGroupKey<App.User>'.
//! LUX3011 at `u.Settings`: 'Settings' of 'User' holds JSON, which the engine does not group by: keep in a column of its own what rows are grouped by
