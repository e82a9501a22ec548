namespace App;

public readonly record struct Money(decimal Amount);

[Table("items")]
public partial record Item(Id<Item> Id, [Convert<MoneyConverter>, Default("free")] Money Price);

public sealed class MoneyConverter : IColumnConverter<Money, decimal>
{
    public static decimal ToStored(Money value) => value.Amount;

    public static Money FromStored(decimal stored) => new(stored);
}

//! LUX1012 at `"free"`: The default 'free' of 'Price' of 'Item' is no 'decimal': write the number as text, such as "1.50"
