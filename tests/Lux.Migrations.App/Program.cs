using Lux.Migrations.App;

await using var db = await AppDb.ConnectAsync(args[0]);
var migrated = await db.MigrateAsync(new() { Steps = new Dictionary<string, IMigrationStep> { ["fill_cities"] = new FillCities() } });
Console.WriteLine(string.Join(' ', migrated.Applied));
