[Query("users WHERE city = NULL OR city != null OR boss = NULL LIMIT 5")]
public partial ValueTask<User[]> NowhereAsync();

[Query("users WHERE city IN ('Ulm', NULL) LIMIT 5")]
public partial ValueTask<User[]> SomewhereAsync();

//! LUX3015 at `city = NULL`: 'city' is compared with the text 'NULL', not with null: write city IS NULL; 'NULL' in quotes means the text
//! LUX3015 at `city != null`: 'city' is compared with the text 'NULL', not with null: write city IS NOT NULL; 'NULL' in quotes means the text
//! LUX3003 at `boss = NULL`: Field 'boss' expects int, got 'NULL': write boss IS NULL
//! LUX3015 at `NULL`: 'city' is compared with the text 'NULL', not with null: write city IN (..) OR city IS NULL; 'NULL' in quotes means the text
