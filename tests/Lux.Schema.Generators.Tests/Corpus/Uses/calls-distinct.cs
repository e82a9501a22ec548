var cities = await db.Users.Select(u => u.City).Distinct().ToArrayAsync();

//! CS1061 at `Distinct`: 'Selection<string>' does not contain a definition for 'Distinct' and no accessible extension method 'Distinct' accepting a first argument of type 'Selection<string>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Distinct`: A query after Select has no 'Distinct' here: group by what shall be distinct: .GroupBy(row => row.A).Select(g => g.Key)
