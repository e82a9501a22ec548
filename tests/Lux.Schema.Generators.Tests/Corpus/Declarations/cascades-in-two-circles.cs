namespace App;

[Table("orders")]
public partial record Order(Id<Order> Id, [OnDelete(ReferenceAction.Cascade)] Id<Customer>? Customer);

[Table("customers")]
public partial record Customer(Id<Customer> Id, [OnDelete(ReferenceAction.Cascade)] Id<Invoice>? Last, [OnDelete(ReferenceAction.Cascade)] Id<Address>? Home, [OnDelete(ReferenceAction.Cascade)] Id<Customer>? Parent);

[Table("invoices")]
public partial record Invoice(Id<Invoice> Id, [OnDelete(ReferenceAction.Cascade)] Id<Order>? Order);

[Table("addresses")]
public partial record Address(Id<Address> Id, [OnDelete(ReferenceAction.Cascade)] Id<Order>? Order);

//! LUX1008 at `ReferenceAction.Cascade`: Deletes cascade in a circle: Invoice.Order -> Order.Customer -> Customer.Last -> Invoice: let one of them restrict, or set null
//! LUX1008 at `ReferenceAction.Cascade`: Deletes cascade in a circle: Address.Order -> Order.Customer -> Customer.Home -> Address: let one of them restrict, or set null
