/**
 * Words that say the same thing of the same fact, by language: English, German, Spanish. A row is one class; a word may
 * be in several. Forms are folded and given so that their endings meet (see `sameWord`); irregular ones are listed. A
 * wording may use any word of a class that its evidence uses. Rows are of common résumé verbs and plain nouns of all
 * trades; a near-synonym that adds or strengthens something (improve, optimise, ensure) is in no row.
 */
export const wordClasses: readonly string[] = [
  // Doing, without saying how
  'reduce cut lower decrease shorten shrink trim diminish minimise minimize drop fall fell curb slash | senken reduzieren verringern verkurzen mindern gesenkt vermindern minimieren | reducir reduje redujo reduccion bajar baje bajo bajado disminuir recortar acortar minimizar',
  'increase grow grew growth raise rise rose risen lift boost expand gain | steigern gesteigert erhohen wachsen wachstum anheben ausbauen | aumentar incrementar subir elevar crecer crecimiento ampliar',
  'improve better enhance | verbessern optimieren | mejorar optimizar',
  'build built create develop make made construct produce design devise establish implement introduce launch start begin began open programme program code write wrote written | aufbauen erstellen entwickeln bauen gebaut schaffen erschaffen einrichten einfuhren eingefuhrt einfuhrung umsetzen programmieren konzipieren entwerfen entwurf grunden | crear construir construi construccion desarrollar desarrollo elaborar implantar implementar implementacion introducir introduje introduccion disenar diseno montar programar establecer',
  'write wrote written draft author compose document | schreiben schrieb geschrieben verfassen verfasst dokumentieren texten | escribir redactar documentar redaccion',
  'prepare preparation cook make ready | vorbereiten zubereiten zubereitung vorbereitung kochen | preparar preparacion elaborar elaboracion cocinar',
  'teach taught train coach instruct tutor educate mentor school show lecture teaching | unterrichten schulen geschult ausbilden ausbildung ausgebildet einarbeiten eingearbeitet einarbeitung anlernen unterweisen lehren coachen anleiten | ensenar ensenanza formar formacion capacitar instruir entrenar impartir clases docencia',
  'learn study studied | lernen studieren studium | estudiar estudio aprender',
  'care nurse nursing tend attend look-after | pflegen gepflegt versorgen betreuen betreut pflege betreuung | cuidar cuidado cuidados atender atencion',
  'serve assist attend support advise help service look-after | bedienen betreuen betreut beraten bedienung betreuung beratung | atender atencion servir asesorar',
  'advise consult counsel recommend guide | beraten beratung empfehlen | asesorar aconsejar recomendar consultoria asesoria',
  'sell sold sales close sign win won acquire | verkaufen verkauf vertrieb absetzen gewinnen gewonnen abschliessen abgeschlossen | vender venta ventas cerrar ganar firmar',
  'buy bought purchase procure source order procurement | einkaufen eingekauft beschaffen beschaffung bestellen kaufen einkauf | comprar compra adquirir pedir',
  'answer handle take took field respond reply receive deal | beantworten bearbeiten bearbeitet entgegennehmen annehmen reagieren beantwortung bearbeitung | responder contestar atender recibir tramitar',
  'process handle work treat | bearbeiten verarbeiten abwickeln abwicklung bearbeitung verarbeitung kommissionieren | procesar tramitar gestionar gestion procesamiento',
  'maintain maintenance service servicing upkeep keep kept look-after | warten gewartet wartung instandhalten instandhaltung pflegen | mantener mantuve mantenimiento conservar',
  'repair fix mend restore overhaul repairing | reparieren reparatur beheben instandsetzen instandhaltung | reparar reparacion arreglar',
  'install fit mount assemble wire wiring set-up installation | installieren montieren einbauen montage installation eingebaut | instalar instalacion montar montaje colocar',
  'check inspect examine verify test audit review control monitor assess | prufen gepruft uberprufen kontrollieren testen inspizieren prufung kontrolle uberwachen | comprobar revisar verificar inspeccionar controlar probar auditar revision control inspeccion',
  'find found discover uncover detect identify spot | finden gefunden fand entdecken aufdecken erkennen identifizieren | encontrar descubrir detectar identificar hallar',
  'analyse analyze analysis examine investigate research study evaluate | analysieren analyse untersuchen auswerten erforschen auswertung | analizar analisis investigar estudiar evaluar',
  'plan schedule organise organize arrange book timetable roster planning | planen geplant organisieren disponieren planung organisation einteilen | planificar programar organizar planificacion organizacion reservar',
  'coordinate co-ordinate orchestrate organise organize | koordinieren koordination abstimmen organisieren | coordinar coordinacion organizar',
  'move migrate transfer port shift relocate switch convert | verlagern migrieren umziehen ubertragen umstellen migration | mover migrar trasladar transferir migracion traslado',
  'transport deliver drive drove carry haul ship convey | liefern ausliefern fahren gefahren transportieren befordern lieferung | transportar entregar conducir repartir entrega reparto',
  'load unload stack pick pack | laden beladen entladen verladen stapeln packen kommissionieren | cargar descargar apilar embalar',
  'report present share demonstrate show give gave presentation communicate | berichten prasentieren vorstellen prasentation vorgestellt mitteilen | informar presentar mostrar compartir presentacion',
  'submit file send lodge | einreichen abgeben ubermitteln eingereicht | presentar enviar entregar',
  'record register log enter document | erfassen eintragen aufzeichnen registrieren erfassung | registrar anotar introducir',
  'keep kept retain hold held preserve maintain retention | halten gehalten behalten erhalten binden | mantener mantuve conservar retener retencion',
  'end stop eliminate remove prevent avoid abolish | beenden stoppen beseitigen abschaffen verhindern vermeiden | terminar eliminar evitar parar acabar suprimir',
  'replace substitute swap | ersetzen ablosen austauschen | sustituir reemplazar cambiar',
  'hire recruit employ appoint onboard | einstellen rekrutieren anwerben eingestellt einstellung | contratar reclutar contratacion seleccionar',
  'clean wash sanitise disinfect | reinigen putzen saubern desinfizieren reinigung | limpiar desinfectar limpieza lavar',
  'operate run use work handle | bedienen betreiben nutzen bedienung | operar manejar usar use usado utilizar manejo',
  'translate interpret | ubersetzen dolmetschen ubersetzung | traducir interpretar traduccion',
  'publish release issue ship | veroffentlichen herausgeben | publicar editar publicacion',
  'save free release gain | sparen einsparen freisetzen freimachen einsparung | ahorrar liberar ahorro',
  'reach achieve attain hit meet met | erreichen erzielen erreicht erzielt | alcanzar lograr conseguir obtener',
  'pass complete finish graduate | bestehen bestanden abschliessen abgeschlossen absolvieren | aprobar completar terminar superar',
  'miss skip | verpassen versaumen fehlen | faltar perder',
  'automate automation | automatisieren automatisierung | automatizar automatizacion',
  // People and things
  'customer client patron guest | kunde kunden kundin mandant gast gaste | cliente clientes huesped comensal',
  'staff employee personnel worker colleague coworker workforce team-member | mitarbeiter mitarbeiterin mitarbeitende personal beschaftigte kollege kollegen kollegin kolleginnen angestellte | empleado empleada personal trabajador plantilla companero nuevo nuevos',
  'pupil student child children learner | schuler schulerin kind kinder lernende | alumno alumna estudiante nino ninos',
  'lorry lorries truck hgv | lkw lastwagen | camion camiones',
  'shop store outlet | laden geschaft filiale | tienda comercio',
  'home house housing dwelling | haus hauser wohnung | casa vivienda hogar',
  'company firm business employer | firma unternehmen betrieb | empresa compania negocio',
  'doctor physician | arzt arzte arztin | medico medica doctor',
  'apprentice trainee | lehrling lehrlinge auszubildende auszubildenden azubi azubis | aprendiz aprendices',
  'error mistake fault defect bug | fehler mangel | error errores fallo defecto',
  'cost expense spending expenditure | kosten ausgaben aufwand | coste costo gasto costes',
  'revenue turnover sales | umsatz erlos | ingresos facturacion ventas',
  'money cash till | kasse geld | dinero caja',
  'maths mathematics math | mathe mathematik | matematicas',
  'font typeface | schrift schriftart | tipografia fuente letra',
  'line range collection series | reihe serie sortiment | linea gama serie coleccion',
  'appointment meeting booking visit | termin besprechung | cita reunion',
  'contract deal agreement | vertrag abschluss | contrato acuerdo',
  'call phone telephone | anruf telefon telefonat | llamada telefono',
  'invoice bill billing | rechnung faktura | factura facturacion',
  'goods product merchandise item | ware produkt artikel | producto articulo mercancia',
  'vehicle car van fleet | fahrzeug auto wagen | vehiculo coche',
  'site location | standort | sede centro',
  'result outcome finding | ergebnis resultat | resultado',
  'question query enquiry inquiry request | frage anfrage | pregunta consulta solicitud',
  'complaint grievance | beschwerde reklamation | queja reclamacion',
  'test exam examination | prufung test klausur | examen prueba',
  'software application app system programme program tool | software anwendung programm system | programa aplicacion sistema software',
  'website site webpage | webseite website internetseite | web sitio pagina',
  'job order task | auftrag auftrage | pedido encargo',
  'worth value total sum combined amount | wert gesamtwert summe | valor importe total',
  'average mean typical | durchschnitt durchschnittlich mittel | media promedio',
  'night nightly overnight | nacht nachte nachts | noche nocturno',
  'day daily | tag taglich tage | dia diario diaria dias diariamente',
  'week weekly | woche wochentlich | semana semanal',
  'month monthly | monat monatlich | mes mensual meses',
  'quarter quarterly | quartal quartalsweise vierteljahrlich | trimestre trimestral',
  'year yearly annual annually annum | jahr jahrlich | ano anual',
  'hour hourly | stunde stundlich | hora',
  'new newly | neu neue neuen | nuevo nueva nuevos recien',
  'safe safely safety secure | sicher sicherheit | seguro segura seguridad',
  'fast quick rapid | schnell rasch zugig | rapido',
  'big large | gross | grande gran',
  'current existing present ongoing | bestehend bestand vorhanden aktuell | actual existente',
  'basic familiar introductory elementary beginner fundamental foundation | grundkenntnisse grundlagen basiskenntnisse einfach | basico basicos elemental nociones',
  'each every per all | jede jeder jedes jeden jeweils je pro | cada todos',
  'before prior ahead | vor vorher bevor | antes previo',
  'after following | nach danach nachdem | despues tras',
  'together joint jointly alongside | zusammen gemeinsam | junto junta conjuntamente',
  'own independent independently | eigene selbst selbststandig | propio',
  'because due owing | wegen aufgrund dank weil | debido gracias porque',
]

/** Words that say that something was done by others too, or under guidance: they must not be lost. */
export const assistWords =
  'help helped helping assist assisted assistance assisting support supported supporting contribute contributed contribution contributing participate participated participation participating collaborate collaborated collaboration involved aid aided shadow shadowed member partly | helfen half hilfe mithilfe unterstutzen unterstutzt unterstutzung mitarbeit mitgearbeitet mitwirken mitwirkung mitgewirkt mitwirkte beteiligt beteiligung beteiligen beitrag beigetragen teilnahme teilgenommen | ayudar ayude ayuda colaborar colabore colaboracion participar participe participacion apoyar apoye apoyo contribuir contribui contribucion asistir asisti | aider aide participer participation contribuer | aiutare collaborare partecipare | pomagac pomoc wspolpraca udzial wsparcie | helpen geholpen meegewerkt bijgedragen | ajudar colaborar participar apoiar'

/** Words of leading people or work, by how much they claim; a wording may not claim more than its evidence. */
export const leadershipWords: readonly { rank: number; words: string }[] = [
  {
    rank: 2,
    words:
      'coordinate coordinated coordination co-ordinate organise organised organize organized | koordinieren koordiniert koordination organisieren organisiert | coordinar coordine coordinacion organizar organice | coordonner coordinare coordinato koordynowac coordineren coordenar',
  },
  {
    rank: 3,
    words:
      'lead led leading leads manage managed managing management supervise supervised supervising supervision oversee oversaw overseeing ran run running | leiten leitete leitung geleitet fuhren fuhrte gefuhrt fuhrung beaufsichtigen verantworten verantwortete schichtleitung | liderar lidere dirigir dirigi direccion supervisar supervise mandar jefatura | diriger encadrer gerer superviser guidare gestire dirigere kierowac kierowanie zarzadzac zarzadzanie leiden leidde geleid leidinggeven gerir liderar dirigir',
  },
  {
    rank: 4,
    words:
      'directed directing headed heading spearhead spearheaded chair chaired founded pioneer pioneered | grunden grundete gegrundet | fundar funde encabezar encabece | fonder fonda fondare zalozyc oprichten opgericht fundar',
  },
]

/** Verbs that may stand for any plain doing: they claim nothing of their own. */
export const plainVerbs =
  'work worked working do did done doing carry carried perform performed performing provide provided providing handle handled handling undertake undertook conduct conducted conducting execute executed complete completed deliver delivered use used using utilise utilised utilize apply applied responsible responsibility responsibilities give gave take took make made get got serve served act acted include included including involve achieve achieved result resulted resulting cause caused causing find finding | durchfuhren durchgefuhrt durchfuhrung arbeiten arbeitete gearbeitet tatig tatigkeit ausfuhren ausgefuhrt erledigen erledigt ubernehmen ubernahm ubernommen verantwortlich zustandig verwenden verwendet nutzen nutzte einsatz einsetzen eingesetzt bearbeiten bearbeitete besitz besitzen | realizar realice realizacion hacer hice hecho llevar lleve efectuar ejecutar trabajar trabaje encargar encargue encargarme encargado encargada responsable usar use utilizar utilice gestionar gestione gestion desempenar uso'
