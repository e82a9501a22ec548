namespace Lux.Migrations.App;

[Table("cities")]
public partial record City(Id<City> Id, [Unique] string Name);

/// <summary>Was <c>people</c>, with a profile in JSON and a place as a vector, when the step of script 2 ran.</summary>
[Table("persons")]
public partial record Person(Id<Person> Id, string Name, Id<City>? City, double? East);

[Database]
public partial class AppDb;
